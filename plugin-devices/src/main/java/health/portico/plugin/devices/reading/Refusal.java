package health.portico.plugin.devices.reading;

import java.util.Locale;

/** Why one reading is not taken; its code never changes its meaning. */
public enum Refusal {
    CHANNEL_NOT_SUPPORTED("This source is not connected in this way (R64)."),
    /** Not a type of this source, or not one that the patient chose. */
    MEASUREMENT_NOT_SUPPORTED("The source does not send this type, or the patient did not choose it."),
    SOURCE_NOT_CONNECTED("The patient has not connected this source in this way."),
    UNIT_NOT_SUPPORTED("The unit is none that is turned into ours without loss."),
    VALUE_NOT_PLAUSIBLE("The value is no number, or lies outside of what is believed of a device."),
    TIME_NOT_PLAUSIBLE("The time lies ahead, or before the year 2000.");

    private final String detail;

    Refusal(String detail) {
        this.detail = detail;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Return a sentence for whoever builds an app. */
    public String detail() {
        return detail;
    }
}
