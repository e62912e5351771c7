package io.thermae.engagement.smpp;

import java.util.Locale;
import java.util.Set;
import org.jsmpp.SMPPConstant;

/** What the answers of a message centre mean (SMPP 3.4, 5.1.3): which of them no other try will change. */
final class SubmitPolicy {

    /** They speak of the recipient or of the text. All others speak of the centre, its load, or our account there. */
    private static final Set<Integer> FINAL = Set.of(
            SMPPConstant.STAT_ESME_RINVMSGLEN,
            SMPPConstant.STAT_ESME_RINVDSTADR,
            SMPPConstant.STAT_ESME_RINVDSTTON,
            SMPPConstant.STAT_ESME_RINVDSTNPI,
            SMPPConstant.STAT_ESME_RX_P_APPN,
            SMPPConstant.STAT_ESME_RX_R_APPN);

    private SubmitPolicy() {}

    /** Whether the message is refused for good. */
    static boolean isFinal(int status) {
        return FINAL.contains(status);
    }

    /** As the specification writes it. */
    static String named(int status) {
        return String.format(Locale.ROOT, "status 0x%08X", status);
    }
}
