package health.portico.core.link;

/** The links of the portal itself, beside those of plugins; implemented by apps. */
public interface OwnLinks extends LinkSource {
    /** What stands in an address where a plugin's id stands for a plugin's link. */
    String ID = "core";

    @Override
    default String id() {
        return ID;
    }
}
