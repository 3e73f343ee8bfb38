package org.maskwright.dataset.layout;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes in a table whose first row says what its columns are: Roboflow's {@code Pixel Value, Class}, {@code name,r,g,b} of {@code
 * class_dict.csv}, V7's {@code class_name,class_color}, the tab-separated {@code objectInfo150.txt} of ADE20K.
 */
final class ClassTable {
    private static final Set<String> IDS =
            Set.of("id", "idx", "index", "value", "pixelvalue", "classid", "labelid", "pixel", "classindex");
    private static final List<String> NAMES = List.of("name", "classname", "labelname", "class", "label", "category");
    private static final Set<String> COLOURS =
            Set.of("color", "colour", "classcolor", "classcolour", "hex", "rgb", "colorrgb");
    private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{6})");
    private static final Pattern CHANNELS =
            Pattern.compile("[(\\[]?(\\d{1,3})[\\s,;]+(\\d{1,3})[\\s,;]+(\\d{1,3})[)\\]]?");

    private final List<String> header;
    private final OptionalInt id;
    private final OptionalInt name;
    private final OptionalInt colour;
    private final List<OptionalInt> channels;

    private ClassTable(CsvRecord first) {
        header = first.getFields().stream()
                .map(f -> f.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        id = column(IDS);
        name = NAMES.stream()
                .map(n -> column(Set.of(n)))
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
        colour = column(COLOURS);
        channels = List.of(column(Set.of("r", "red")), column(Set.of("g", "green")), column(Set.of("b", "blue")));
    }

    private OptionalInt column(Set<String> called) {
        for (int i = 0; i < header.size(); i++) {
            if (called.contains(header.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The classes of such a text; none where no column is that of names, or nothing tells their values or colours. */
    static List<NamedClass> of(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        char separator = firstLine.indexOf('\t') >= 0 ? '\t' : firstLine.indexOf(';') >= 0 ? ';' : ',';
        Iterator<CsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).iterator();
        if (!rows.hasNext()) {
            return List.of();
        }
        ClassTable table = new ClassTable(rows.next());
        List<NamedClass> classes = new ArrayList<>();
        ClassLines.Counter counter = new ClassLines.Counter();
        rows.forEachRemaining(row -> table.read(row, counter).ifPresent(classes::add));
        return classes;
    }

    private Optional<NamedClass> read(CsvRecord row, ClassLines.Counter counter) {
        Optional<String> called = field(row, name).filter(n -> !n.isEmpty());
        Optional<Integer> value = field(row, id).or(() -> field(row, colour)).flatMap(ClassTable::number);
        Optional<Integer> rgb = rgb(row);
        if (called.isEmpty() || value.isEmpty() && rgb.isEmpty()) {
            return Optional.empty();
        }
        return value.isPresent() ? ClassLines.named(value.get(), called.get(), rgb) : counter.next(called.get(), rgb);
    }

    private Optional<Integer> rgb(CsvRecord row) {
        if (channels.stream().allMatch(OptionalInt::isPresent)) {
            List<Integer> bytes = channels.stream()
                    .flatMap(c -> field(row, c).flatMap(ClassTable::number).stream())
                    .toList();
            return bytes.size() == 3 ? ClassLines.colour(bytes.get(0), bytes.get(1), bytes.get(2)) : Optional.empty();
        }
        return field(row, colour).flatMap(ClassTable::colour);
    }

    /** A colour as text: {@code #80ff00}, {@code 128 255 0}, {@code (128, 255, 0)}. */
    static Optional<Integer> colour(String text) {
        Matcher channels = CHANNELS.matcher(text);
        Matcher hex = HEX.matcher(text);
        if (channels.matches()) {
            return ClassLines.colour(
                    Integer.parseInt(channels.group(1)),
                    Integer.parseInt(channels.group(2)),
                    Integer.parseInt(channels.group(3)));
        }
        return hex.matches() ? Optional.of(Integer.parseInt(hex.group(1), 16)) : Optional.empty();
    }

    private static Optional<String> field(CsvRecord row, OptionalInt column) {
        return column.isPresent() && column.getAsInt() < row.getFieldCount()
                ? Optional.of(row.getField(column.getAsInt()).strip())
                : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
