package io.thermae.engagement.template;

/**
 * What a mail about support in an owner's name may say.
 *
 * @param reader whom the mail greets
 * @param business in which it is done
 * @param reason in the words of who does it
 * @param ends until when
 */
public record ImpersonationWords(String reader, String business, String reason, String ends) {}
