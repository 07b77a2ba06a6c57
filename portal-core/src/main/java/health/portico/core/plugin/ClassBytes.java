package health.portico.core.plugin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a class file says without being loaded: its constants and the interfaces that it names (JVM Specification 17, sections 4.1 and 4.4).
 * Immutable.
 */
final class ClassBytes {
    /** The file of a class that is not there. */
    static final ClassBytes NONE = new ClassBytes(new Constant[0], Set.of());

    private static final int MAGIC_AND_VERSION = 8;

    private final Constant[] constants;
    private final Set<String> interfaces;

    private ClassBytes(Constant[] constants, Set<String> interfaces) {
        this.constants = constants;
        this.interfaces = interfaces;
    }

    /** One constant: its words, or the places of those that it consists of. */
    private record Constant(int tag, String text, int first, int second) {
        static final Constant NONE = new Constant(0, "", 0, 0);

        static Constant of(int tag, int first, int second) {
            return new Constant(tag, "", first, second);
        }

        boolean isText() {
            return tag == 1;
        }

        boolean isCall() {
            return tag == 10 || tag == 11;
        }

        boolean isWide() {
            return tag == 5 || tag == 6;
        }
    }

    /** @throws IOException if it is no class file */
    static ClassBytes read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        in.skipNBytes(MAGIC_AND_VERSION);
        var constants = constants(in);
        in.skipNBytes(6);
        var interfaces = new HashSet<String>();
        for (var left = in.readUnsignedShort(); left > 0; left--) {
            interfaces.add(constants[constants[in.readUnsignedShort()].first()].text());
        }
        return new ClassBytes(constants, interfaces);
    }

    private static Constant[] constants(DataInputStream in) throws IOException {
        var constants = new Constant[in.readUnsignedShort()];
        constants[0] = Constant.NONE;
        for (var place = 1; place < constants.length; place++) {
            constants[place] = constant(in);
            if (constants[place].isWide()) {
                constants[++place] = Constant.NONE;
            }
        }
        return constants;
    }

    private static Constant constant(DataInputStream in) throws IOException {
        var tag = in.readUnsignedByte();
        return switch (tag) {
            case 1 ->
                new Constant(tag, new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.ISO_8859_1), 0, 0);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> Constant.of(tag, in.readUnsignedShort(), in.readUnsignedShort());
            case 5, 6 -> {
                in.skipNBytes(8);
                yield Constant.of(tag, 0, 0);
            }
            case 7, 8, 16, 19, 20 -> Constant.of(tag, in.readUnsignedShort(), 0);
            case 15 -> Constant.of(tag, in.readUnsignedByte(), in.readUnsignedShort());
            default -> throw new IOException("there is no constant of the sort " + tag);
        };
    }

    /** Return all texts: names, types, and what the code says; bytes that are no ASCII are characters of their own. */
    List<String> texts() {
        return all().filter(Constant::isText).map(Constant::text).toList();
    }

    /** Tell whether the class itself says that it implements an interface, named with slashes. */
    boolean isImplementing(String name) {
        return interfaces.contains(name);
    }

    /** Return the methods that the code calls or hands on, as {@code java/time/LocalDate.now()Ljava/time/LocalDate;}. */
    List<String> calls() {
        var calls = new ArrayList<String>();
        all().filter(Constant::isCall).forEach(call -> {
            var owner = constants[constants[call.first()].first()].text();
            var what = constants[call.second()];
            calls.add(owner + "." + constants[what.first()].text() + constants[what.second()].text());
        });
        return calls;
    }

    private Stream<Constant> all() {
        return IntStream.range(0, constants.length).mapToObj(place -> constants[place]);
    }

    /** Read a class through a loader; empty if there is none. */
    static Optional<ClassBytes> of(String name, ClassLoader loader) throws IOException {
        try (var stream = loader.getResourceAsStream(name + ".class")) {
            return stream == null ? Optional.empty() : Optional.of(read(stream));
        }
    }
}
