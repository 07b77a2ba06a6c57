package health.portico.plugin.devices.connection;

import health.portico.api.problem.ProblemType;

/** What devices answer besides the portal's own problems. */
public final class DeviceProblems {
    public static final ProblemType SOURCE_NOT_OFFERED = new ProblemType(
            "devices-source-not-offered",
            422,
            "This source cannot be connected here yet. The hospital has no link to its maker.");
    public static final ProblemType VENDOR_NOT_AVAILABLE = new ProblemType(
            "devices-vendor-not-available",
            503,
            "The maker of this device does not answer at the moment. Try again later.");
    public static final ProblemType TOO_MANY_READINGS = new ProblemType(
            "devices-too-many-readings",
            429,
            "More readings came within a day than the portal takes. Send the rest tomorrow.");
    public static final ProblemType TIME_TOO_LONG = new ProblemType(
            "devices-time-too-long", 422, "There are too many readings in this time. Ask for a shorter one.");

    private DeviceProblems() {}
}
