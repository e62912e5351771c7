package io.thermae.tenancy.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Says in a few words what a {@code User-Agent} says in many: {@code Firefox, Linux}. */
public final class DeviceName {

    private static final int LONGEST = 60;
    private static final String UNKNOWN = "-";

    /** What programs call themselves; the first that is found counts, since most pretend to be several. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("edg", "Edge");
        PROGRAMS.put("opr/", "Opera");
        PROGRAMS.put("yabrowser", "Yandex");
        PROGRAMS.put("samsungbrowser", "Samsung Internet");
        PROGRAMS.put("firefox", "Firefox");
        PROGRAMS.put("fxios", "Firefox");
        PROGRAMS.put("crios", "Chrome");
        PROGRAMS.put("chrome", "Chrome");
        PROGRAMS.put("safari", "Safari");
        SYSTEMS.put("iphone", "iPhone");
        SYSTEMS.put("ipad", "iPad");
        SYSTEMS.put("android", "Android");
        SYSTEMS.put("windows", "Windows");
        SYSTEMS.put("mac os", "macOS");
        SYSTEMS.put("cros", "ChromeOS");
        SYSTEMS.put("linux", "Linux");
    }

    private DeviceName() {}

    /** The name, at most 60 printable characters; a program that is not known by its own name. */
    public static String of(String userAgent) {
        String lower = userAgent.toLowerCase(Locale.ROOT);
        String program = found(PROGRAMS, lower);
        String system = found(SYSTEMS, lower);
        if (program.isEmpty()) {
            program = userAgent.replaceAll("[\\p{Cntrl}]", " ").strip().replaceAll("\\s.*", "");
            program = program.substring(0, Math.min(program.length(), LONGEST - 20));
        }
        String name = program.isEmpty() || system.isEmpty() ? program + system : program + ", " + system;
        return name.isEmpty() ? UNKNOWN : name;
    }

    private static String found(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
