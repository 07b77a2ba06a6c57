package health.portico.core.plugin.web;

import jakarta.ws.rs.Path;

/** Where the REST classes of a plugin lie. */
public final class ResourcePaths {
    private ResourcePaths() {}

    /** Tell whether the class has a path that is the prefix or lies below it; a class without a path does not. */
    public static boolean isBelow(String prefix, Class<?> type) {
        var path = type.getAnnotation(Path.class);
        if (path == null) {
            return false;
        }
        var value = path.value().startsWith("/") ? path.value().substring(1) : path.value();
        return value.equals(prefix) || value.startsWith(prefix + "/");
    }
}
