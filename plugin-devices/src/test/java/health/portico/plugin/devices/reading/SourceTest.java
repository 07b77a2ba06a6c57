package health.portico.plugin.devices.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SourceTest {
    /** As the FAQ has it, lines 202 to 205. */
    private static final String SENDS = """
            source       | weight blood-pressure pulse steps glucose bmi oxygen
            withings     | yes    yes            yes   -     -       -   -
            fitbit       | yes    -              -     yes   -       -   -
            apple-health | yes    yes            yes   yes   yes     yes yes
            google-fit   | yes    yes            yes   yes   yes     yes yes
            """;

    /** Lines 214 to 230. */
    private static final String CONNECTED_FROM = """
            source       | website mobile-app
            withings     | yes     -
            fitbit       | yes     -
            apple-health | -       yes
            google-fit   | yes     yes
            """;

    @Test
    @DisplayName("R63 a source sends exactly the types of the table: 19 of 28 cells")
    void sendsTypesOfTable() {
        String table = Arrays.stream(Source.values())
                .map(source -> row(
                        source,
                        EnumSet.allOf(MeasurementType.class).stream()
                                .collect(Collectors.toMap(
                                        MeasurementType::word,
                                        source.types()::contains,
                                        (a, b) -> a,
                                        java.util.LinkedHashMap::new))))
                .collect(Collectors.joining("\n"));

        assertEquals(squeezed(SENDS), table);
        assertEquals(
                19,
                Arrays.stream(Source.values())
                        .mapToInt(one -> one.types().size())
                        .sum());
    }

    @Test
    @DisplayName("R64 a source is connected exactly from where the table says")
    void isConnectedFromWhereTableSays() {
        String table = Arrays.stream(Source.values())
                .map(source -> row(
                        source,
                        EnumSet.allOf(Channel.class).stream()
                                .collect(Collectors.toMap(
                                        Channel::word,
                                        source.channels()::contains,
                                        (a, b) -> a,
                                        java.util.LinkedHashMap::new))))
                .collect(Collectors.joining("\n"));

        assertEquals(squeezed(CONNECTED_FROM), table);
    }

    @Test
    @DisplayName("R63 words are those of the contract, and no other word is one")
    void knowsWordsOfContract() {
        for (Source source : Source.values()) {
            assertEquals(Optional.of(source), Source.of(source.word()));
        }
        assertEquals(Optional.empty(), Source.of("garmin"));
        assertEquals(Optional.empty(), MeasurementType.of("temperature"));
        assertEquals(Optional.empty(), Channel.of("fax"));
    }

    private static String row(Source source, java.util.Map<String, Boolean> cells) {
        return source.word() + " | "
                + cells.entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + (cell.getValue() ? "yes" : "-"))
                        .collect(Collectors.joining(" "));
    }

    /** Write each cell with its column, so that both sides name it. */
    private static String squeezed(String table) {
        String[] lines = table.strip().split("\n");
        String[] columns = lines[0].split("\\|")[1].strip().split("\\s+");
        return Arrays.stream(lines)
                .skip(1)
                .map(line -> {
                    String[] cells = line.split("\\|")[1].strip().split("\\s+");
                    StringBuilder row = new StringBuilder(line.split("\\|")[0].strip()).append(" |");
                    for (int i = 0; i < columns.length; i++) {
                        row.append(' ').append(columns[i]).append('=').append(cells[i]);
                    }
                    return row.toString();
                })
                .collect(Collectors.joining("\n"));
    }
}
