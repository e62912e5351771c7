package io.thermae.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.OptionalParameters;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageIDGenerator;
import org.jsmpp.util.MessageId;
import org.jsmpp.util.RandomMessageIDGenerator;
import org.jspecify.annotations.Nullable;

/** Takes text messages, puts the parts of long ones together, owes receipts of them, and refuses all else that SMPP knows. */
final class TextReceiver implements InvocationHandler {
    private static final String REFUSED = "7000";
    private static final int HEADER = 6;

    private final TextFiles files;
    private final TextReceipts receipts;
    private final MessageIDGenerator ids = new RandomMessageIDGenerator();
    private final Map<String, Map<Integer, byte[]>> unfinished = new ConcurrentHashMap<>();

    private TextReceiver(TextFiles files, TextReceipts receipts) {
        this.files = files;
        this.receipts = receipts;
    }

    /** For a connection; most of what jSMPP's interface can do is the same refusal. */
    static ServerMessageReceiverListener into(TextFiles files, TextReceipts receipts) {
        return (ServerMessageReceiverListener) Proxy.newProxyInstance(
                TextReceiver.class.getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                new TextReceiver(files, receipts));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (arguments[0] instanceof SubmitSm message) {
            take(message);
            MessageId id = ids.newMessageId();
            receipts.owe(id.getValue(), message);
            return new SubmitSmResult(id, OptionalParameters.EMPTY_OPTIONAL_PARAMETERS);
        }
        if (method.isDefault()) {
            // somebody asks whether we are still there
            return null;
        }
        throw new ProcessRequestException("Not here", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    private void take(SubmitSm message) throws ProcessRequestException {
        String number = message.getDestAddress();
        if (number.startsWith(REFUSED)) {
            throw new ProcessRequestException("No such number", SMPPConstant.STAT_ESME_RINVDSTADR);
        }
        byte[] body = message.getShortMessage();
        if (!message.isUdhi()) {
            files.add(number, text(message, body));
            return;
        }
        String whole = number + " " + body[3];
        Map<Integer, byte[]> parts = unfinished.computeIfAbsent(whole, any -> new TreeMap<>());
        synchronized (parts) {
            parts.put(Byte.toUnsignedInt(body[5]), Arrays.copyOfRange(body, HEADER, body.length));
            if (parts.size() == Byte.toUnsignedInt(body[4])) {
                unfinished.remove(whole);
                StringBuilder text = new StringBuilder();
                parts.values().forEach(part -> text.append(text(message, part)));
                files.add(number, text.toString());
            }
        }
    }

    private static String text(SubmitSm message, byte[] body) {
        return Alphabet.parseDataCoding(message.getDataCoding()) == Alphabet.ALPHA_UCS2
                ? new String(body, StandardCharsets.UTF_16BE)
                : GsmLetters.shown(body);
    }
}
