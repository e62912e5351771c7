package io.thermae.engagement.template;

/**
 * What an invitation may say.
 *
 * @param reader whom the mail greets
 * @param business who invites
 * @param owner whether as an owner
 * @param manager whether as a manager
 * @param master whether as a master
 * @param link where the invitation is accepted
 * @param token the secret in the link, for programs that ask for it
 * @param expires until when
 */
public record InvitationWords(
        String reader,
        String business,
        boolean owner,
        boolean manager,
        boolean master,
        String link,
        String token,
        String expires) {}
