package health.portico.core.page;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The import map of a page (HTML Standard, 8.1.6.2), the one script that stands in it, and the hash by which the page's policy allows it
 * (CSP Level 3, 2.3.1). Immutable.
 *
 * @param json what stands between the tags
 * @param hash for instance {@code 'sha256-…'}, quotes included
 */
public record ImportMap(String json, String hash) {
    /** @param assets the address below which the files of all owners stand, with a slash at the end */
    public static ImportMap of(String assets) {
        var imports = Json.createObjectBuilder();
        Lit.imports(assets).forEach(imports::add);
        imports.add("portico", assets + Assets.CORE + "/portico.js");
        var json = Json.createObjectBuilder().add("imports", imports).build().toString();
        return new ImportMap(json, hash(json));
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
