package health.portico.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.plugin.PluginDescriptor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What plugins' jars say of themselves, before any class of theirs is looked at. */
class DescriptorsTest {
    private static final String HERE = PluginDescriptor.API_VERSION;

    @TempDir
    private Path folder;

    private int jars;

    @Test
    @DisplayName("descriptors are read from all jars, sorted by id, and own the classes below their package")
    void readsAllJars() throws IOException {
        var found = read(
                Set.of("maps"), jar("notes", "1.2", HERE, "org.example.notes"), jar("maps", "7", "99.0", "org.maps"));

        assertEquals(List.of(new PluginDescriptor("notes", "1.2", HERE, "org.example.notes")), found.enabled());
        assertEquals(List.of("maps"), found.disabled(), "for another API, but switched off");
        assertEquals(
                "notes",
                found.ownerOf("org.example.notes.web.Notes").orElseThrow().id());
        assertTrue(found.ownerOf("org.example.notesmore.Other").isEmpty());
        assertTrue(found.isDisabled(found.ownerOf("org.maps.Map").orElseThrow()));
    }

    @ParameterizedTest(name = "a plugin for {0}")
    @DisplayName("a plugin for another API is refused by name, with both versions")
    @ValueSource(strings = {"1.0", "0.2", "9.1"})
    void refusesAnotherApi(String api) {
        assertEquals(
                "the plugin maps 7 was built for portal-api " + api + ", which this portal with portal-api " + HERE
                        + " cannot run; update one of them or list the plugin in portico.plugins.disabled",
                refusal(jar("maps", "7", api, "org.maps")));
    }

    @ParameterizedTest
    @DisplayName("the same major and no newer minor version fits")
    @CsvSource({"1.0,1.0,true", "1.0,1.9,true", "1.9,1.10,true", "1.10,1.9,false", "2.0,1.9,false", "0.9,1.0,false"})
    void comparesVersions(String wanted, String offered, boolean fits) {
        assertEquals(fits, ApiVersion.fits(wanted, offered));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a descriptor that lacks something is named with its place and what it lacks")
    @CsvSource(delimiter = '|', textBlock = """
            version=1 api=0.1 package=org.maps              | id
            id=Maps version=1 api=0.1 package=org.maps      | id
            id=a_b version=1 api=0.1 package=org.maps       | id
            id=maps- version=1 api=0.1 package=org.maps     | id
            id=../x version=1 api=0.1 package=org.maps      | id
            id=maps api=0.1 package=org.maps                | version
            id=maps version=1 package=org.maps              | api
            id=maps version=1 api=1 package=org.maps        | api
            id=maps version=1 api=0.1-beta package=org.maps | api
            id=maps version=1 api=0.1                       | package
            id=maps version=1 api=0.1 package=maps          | package
            id=maps version=1 api=0.1 package=org.Maps.     | package
            """)
    void refusesIncompleteDescriptors(String lines, String what) throws IOException {
        var jar = write(lines.replace(' ', '\n'));

        assertEquals(
                "the plugin descriptor " + jar + "META-INF/portico-plugin.properties has no valid " + what,
                refusal(jar));
    }

    @Test
    @DisplayName("a descriptor that is no properties file is named")
    void refusesUnreadableDescriptors() throws IOException {
        var jar = write("id=\\u12\n");

        assertTrue(refusal(jar).startsWith("the plugin descriptor " + jar), refusal(jar));
    }

    @ParameterizedTest
    @DisplayName("an id whose tables or keys would be the portal's own is reserved")
    @ValueSource(strings = {"core", "portico", "session", "http", "plugins", "data-source", "secret"})
    void refusesReservedIds(String id) {
        assertEquals(
                "the plugin id " + id
                        + " is reserved to the portal; the plugin of the package org.maps needs another one",
                refusal(jar(id, "1", HERE, "org.maps")));
    }

    @Test
    @DisplayName("an id or a package that is there twice is refused, with both claimants")
    void refusesDoubles() {
        assertEquals(
                "the plugin maps is there twice, in versions 1 and 2",
                refusal(jar("maps", "1", HERE, "org.maps"), jar("maps", "2", HERE, "org.other")));
        assertEquals(
                "the plugins maps and bills claim the same package, org.maps.bills",
                refusal(jar("maps", "1", HERE, "org.maps"), jar("bills", "2", HERE, "org.maps.bills")));
    }

    @Test
    @DisplayName("switching off what is not there is a mistake that somebody should know of")
    void refusesToDisableTheAbsent() {
        var refusal = assertThrows(
                PluginRefusal.class, () -> read(Set.of("maps", "notes"), jar("maps", "1", HERE, "org.maps")));

        assertEquals("portico.plugins.disabled names notes, which is not there", refusal.getMessage());
    }

    private static Descriptors read(Set<String> disabled, URL... jars) throws IOException {
        try (var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            return Descriptors.read(loader, disabled);
        }
    }

    private static String refusal(URL... jars) {
        return assertThrows(PluginRefusal.class, () -> read(Set.of(), jars)).getMessage();
    }

    private URL jar(String id, String version, String api, String packageName) {
        try {
            return write("id=%s\nversion=%s\napi=%s\npackage=%s\n".formatted(id, version, api, packageName));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private URL write(String descriptor) throws IOException {
        var jar = folder.resolve("jar-" + jars++);
        Files.createDirectories(jar.resolve("META-INF"));
        Files.writeString(jar.resolve(PluginDescriptor.RESOURCE), descriptor);
        return url(jar);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
