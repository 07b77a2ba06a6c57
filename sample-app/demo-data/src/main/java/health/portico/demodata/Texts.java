package health.portico.demodata;

/** What the demo's readable notes say. */
final class Texts {
    static final String OFFICE = """
            Reason for visit
            Tiredness for three weeks, worse in the afternoon.

            Findings
            Blood pressure 128/78, pulse 72, lungs clear, thyroid not enlarged.

            Assessment and plan
            1. Tiredness, most likely from too little sleep. Blood count, iron and thyroid tests today.
            2. Diabetes type 2, well controlled. Continue metformin, HbA1c every three months.
            Come back in six weeks, or earlier if you feel short of breath.
            """;
    static final String FOLLOW_UP = """
            Reason for visit
            Regular check of diabetes and blood pressure.

            Findings
            Weight stable, feet without wounds, good pulses.

            Assessment and plan
            1. Diabetes type 2: HbA1c has come down since spring. No change.
            2. High blood pressure: continue lisinopril, home readings twice a week.
            """;
    static final String VIDEO = """
            Video visit by appointment
            We went through the home blood pressure readings, all between 118/70 and 134/82.

            Assessment and plan
            No change of medicine. The rash on the arm has gone.
            """;
    static final String TWICE = """
            Reason for visit
            Cough for ten days without fever.

            Assessment and plan
            Acute bronchitis. Fluids, rest, no antibiotic. Call us if fever comes or breathing gets harder.
            """;
    static final String FIRST_ADULT = """
            Reason for visit
            Health check before the eighteenth birthday.

            Assessment and plan
            Healthy. Vaccinations complete. We talked about who may see this record from the birthday on.
            """;

    private Texts() {}
}
