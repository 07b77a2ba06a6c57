package health.portico.embedded.launch;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/**
 * The class loader of the libraries. It knows which jars have which packages: a start looks for some ten thousand classes, and the JDK's
 * loader would look for each in one jar after the other. Resources are found by the JDK's. Thread-safe; lives as long as the process.
 */
final class LibraryLoader extends URLClassLoader {
    private static final String VERSIONS = "META-INF/versions/";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, List<Library>> byPackage;

    private LibraryLoader(URL[] urls, Map<String, List<Library>> byPackage) {
        super("portico", urls, ClassLoader.getPlatformClassLoader());
        this.byPackage = byPackage;
    }

    /** @param jars none of which is signed, in the order in which they are searched */
    static LibraryLoader of(List<Path> jars) throws IOException {
        var urls = new ArrayList<URL>();
        var byPackage = new HashMap<String, List<Library>>();
        for (var jar : jars) {
            var library = Library.open(jar.toFile());
            urls.add(library.source.getLocation());
            library.index(byPackage);
        }
        return new LibraryLoader(urls.toArray(URL[]::new), byPackage);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var path = name.replace('.', '/');
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        try {
            for (var library : byPackage.getOrDefault(folder, List.of())) {
                var bytes = library.read(path + ".class");
                if (bytes.length > 0) {
                    definePackageOnce(name.substring(0, Math.max(0, folder.length() - 1)));
                    return defineClass(name, bytes, 0, bytes.length, library.source);
                }
            }
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
        throw new ClassNotFoundException(name);
    }

    private void definePackageOnce(String name) {
        if (getDefinedPackage(name) == null) {
            try {
                definePackage(name, null, null, null, null, null, null, null);
            } catch (IllegalArgumentException anotherThreadWasFaster) {
                // it is defined
            }
        }
    }

    /** One jar. */
    private record Library(JarFile jar, CodeSource source) {
        static Library open(File file) throws IOException {
            var jar = new JarFile(file, false, ZipFile.OPEN_READ, Runtime.version());
            return new Library(jar, new CodeSource(file.toURI().toURL(), (CodeSigner[]) null));
        }

        /** Add this jar to each package that it has classes of, those for later Java versions too. */
        void index(Map<String, List<Library>> byPackage) {
            var last = "";
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var name = entries.nextElement().getName();
                var folder = name.substring(0, name.lastIndexOf('/') + 1);
                if (name.endsWith(".class") && !folder.equals(last)) {
                    last = folder;
                    add(byPackage.computeIfAbsent(withoutVersion(folder), any -> new ArrayList<>(1)));
                }
            }
        }

        private void add(List<Library> ofPackage) {
            if (!ofPackage.contains(this)) {
                ofPackage.add(this);
            }
        }

        private static String withoutVersion(String folder) {
            return folder.startsWith(VERSIONS) ? folder.substring(folder.indexOf('/', VERSIONS.length()) + 1) : folder;
        }

        /** Return the bytes of an entry; none if there is no such entry. */
        byte[] read(String path) throws IOException {
            var entry = jar.getJarEntry(path);
            if (entry == null) {
                return new byte[0];
            }
            try (var in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }
}
