package health.portico.core.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for names of uploaded files. Folders, a drive, characters that nobody sees, and white space and dots at the end are taken away;
 * a longer name is cut before its extension. Refused is what deceives or breaks: control characters, overrides of the direction of writing,
 * halves of characters, device names, a name of which nothing is left.
 */
final class FileNames {
    static final int MOST_BYTES = 255;

    /** No system has longer ones, with any folders; what is longer is not looked at. */
    private static final int MOST_CHARACTERS = 8192;

    /** The patterns below take time with the square of this; of a longer name the middle is left out, which would be cut anyway. */
    private static final int MOST_OF_NAME = 1024;

    private static final int LONGEST_EXTENSION = 32;

    private static final FileName NOTHING_LEFT = new FileName.Refused("The file has no name. Give it one.");
    private static final FileName DECEIVES =
            new FileName.Refused("The name has characters that cannot be seen and can deceive. Rename the file.");
    private static final FileName DEVICE =
            new FileName.Refused("The name is reserved for a device on Windows. Rename the file.");
    private static final FileName TOO_LONG = new FileName.Refused("The name is too long. Rename the file.");

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    /** Control characters, separators of lines, embeddings, overrides and isolates of direction, noncharacters, halves of characters. */
    private static final Pattern DECEIVING = Pattern.compile(
            "[\\p{Cc}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFE}\\x{FFFF}\\x{FFF9}-\\x{FFFB}\\x{FDD0}-\\x{FDEF}\\p{Cs}]");

    /** Soft hyphens, marks of direction, spaces without width, invisible operators, fillers, byte order marks, tags. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x{AD}\\x{34F}\\x{61C}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180E}\\x{200B}\\x{200E}\\x{200F}\\x{2060}-\\x{2065}"
                    + "\\x{206A}-\\x{206F}\\x{3164}\\x{FEFF}\\x{FFA0}\\x{E0000}-\\x{E007F}]");

    /** Joiners are part of emoji and of words in Persian and Indian scripts, and invisible anywhere else. */
    private static final Pattern IDLE_JOINER =
            Pattern.compile("(?<![^\\x00-\\x{24F}])[\\x{200C}\\x{200D}]+|[\\x{200C}\\x{200D}]+(?![^\\x00-\\x{24F}])");

    private static final Pattern BLANK_START = Pattern.compile("^[\\s\\p{Z}]+");
    private static final Pattern BLANK_END = Pattern.compile("[\\s\\p{Z}.]+$");
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$");
    private static final Pattern PORT = Pattern.compile("(COM|LPT)[0-9\u00B9\u00B2\u00B3]");

    private FileNames() {}

    /** Clean a name as a client sent it. */
    static FileName clean(String sent) {
        if (sent.length() > MOST_CHARACTERS) {
            return TOO_LONG;
        }
        String last = lastPart(sent);
        if (DECEIVING.matcher(last).find()) {
            return DECEIVES;
        }
        String name = cleaned(shortened(last));
        if (name.isEmpty()) {
            return NOTHING_LEFT;
        }
        return isDevice(name) ? DEVICE : kept(name);
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String shortened(String name) {
        if (name.length() <= MOST_OF_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < name.length() - LONGEST_EXTENSION ? "" : name.substring(dot);
        int end = MOST_OF_NAME - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** What is taken away may lay open more of it, so this goes on until nothing is. */
    private static String cleaned(String name) {
        String before = name;
        String after = lessOf(before);
        while (!after.equals(before)) {
            before = after;
            after = lessOf(before);
        }
        return after;
    }

    private static String lessOf(String name) {
        String visible =
                IDLE_JOINER.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll("");
        String trimmed = trimmed(Normalizer.normalize(visible, Normalizer.Form.NFC));
        return DRIVE.matcher(trimmed).replaceFirst("");
    }

    private static String trimmed(String name) {
        return BLANK_START.matcher(BLANK_END.matcher(name).replaceFirst("")).replaceFirst("");
    }

    /** Windows looks at what stands before the first dot or colon, and not at spaces there. */
    private static boolean isDevice(String name) {
        String base = name.split("[.:]", 2)[0].strip().toUpperCase(Locale.ROOT);
        return DEVICES.contains(base) || PORT.matcher(base).matches();
    }

    private static FileName kept(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return new FileName.Kept(name);
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        String base = dot < 0 ? name : name.substring(0, dot);
        int room = MOST_BYTES - bytes(ending);
        String cut = room <= 0 ? "" : cleaned(cut(base, room));
        return cut.isEmpty() ? TOO_LONG : new FileName.Kept(cut + ending);
    }

    /** Cut between characters, and not between a letter and its marks. */
    private static String cut(String text, int mostBytes) {
        int end = 0;
        int room = mostBytes;
        int whole = 0;
        while (end < text.length() && room >= 0) {
            int each = text.codePointAt(end);
            whole = isMark(each) ? whole : end;
            room -= bytes(Character.toString(each));
            end += Character.charCount(each);
        }
        return text.substring(0, whole);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || character == 0x200D;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
