package health.portico.core.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which passwords guessing programs try first (S21): those made of little but common words, runs along the alphabet or the keyboard, and
 * repetitions. Each of these counts as one part, each other character too, whatever its case and with digits read as the letters that
 * they replace. No kind of character is demanded: a sentence without digits has enough parts. Immutable and thread-safe.
 */
final class CommonPasswords {
    private static final int FEWEST_PARTS = 7;
    private static final int SHORTEST_RUN = 3;
    private static final String DIGITS_FOR_LETTERS = "@4031$57";
    private static final String LETTERS = "aaoeisst";
    private static final List<String> ROWS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890123456789",
                    "qwertyuiop",
                    "qwertzuiop",
                    "azertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "qazwsxedcrfvtgbyhnujmikolp",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    private final List<String> words;

    CommonPasswords() {
        this.words = read();
    }

    boolean contains(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return parts(lower) < FEWEST_PARTS || partsOfRepetition(lower) < FEWEST_PARTS;
    }

    /** Return how many parts the shortest unit has of which the text is a repetition, and one for repeating it. */
    private int partsOfRepetition(String text) {
        for (var unit = 1; unit <= text.length() / 2; unit++) {
            if (text.startsWith(text.substring(unit))) {
                return 1 + parts(text.substring(0, unit));
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Return the smallest number of parts of which the text can be put together. */
    private int parts(String text) {
        var fewest = new int[text.length() + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        fewest[0] = 0;
        for (var start = 0; start < text.length(); start++) {
            var next = fewest[start] + 1;
            for (var end = start + 1; end <= start + longest(text, start); end++) {
                fewest[end] = Math.min(fewest[end], next);
            }
            for (var word : words) {
                if (isThere(word, text, start)) {
                    fewest[start + word.length()] = Math.min(fewest[start + word.length()], next);
                }
            }
        }
        return fewest[text.length()];
    }

    /** Return the length of the longest run or row of one character that begins here, at least 1. */
    private static int longest(String text, int start) {
        var length = 1;
        while (start + length < text.length() && text.charAt(start + length) == text.charAt(start)) {
            length++;
        }
        for (var row : ROWS) {
            length = Math.max(length, along(row, text, start));
        }
        return length < SHORTEST_RUN ? 1 : length;
    }

    private static int along(String row, String text, int start) {
        var length = 0;
        while (start + length < text.length() && row.contains(text.substring(start, start + length + 1))) {
            length++;
        }
        return length;
    }

    private static boolean isThere(String word, String text, int start) {
        if (start + word.length() > text.length()) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            var typed = text.charAt(start + i);
            var digit = DIGITS_FOR_LETTERS.indexOf(typed);
            if (typed != word.charAt(i) && (digit < 0 || LETTERS.charAt(digit) != word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("common-words.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
