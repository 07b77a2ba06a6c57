package health.portico.api.visibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgePolicyTest {
    @ParameterizedTest
    @DisplayName("R58 adulthood begins on the 18th birthday, for a leap-day child on 1 March")
    @CsvSource(textBlock = """
                    2008-02-29, 2026-02-28, false
                    2008-02-29, 2026-03-01, true
                    2004-02-29, 2022-02-28, false
                    2010-02-28, 2028-02-28, true
                    2010-03-01, 2028-02-29, false
                    2010-03-01, 2028-03-01, true
                    2008-11-22, 2026-11-21, false
                    2008-11-22, 2026-11-22, true
                    2008-12-31, 2026-12-30, false
                    """)
    void reachesAdulthood(LocalDate born, LocalDate today, boolean adult) {
        assertEquals(adult, AgePolicy.hasReached(AgePolicy.ADULT, born, today));
    }

    @ParameterizedTest
    @CsvSource({"2008-02-29, 4, 2012-02-29", "2008-02-29, 12, 2020-02-29", "2008-02-29, 18, 2026-03-01"})
    void keepsLeapDayWhereTheYearHasIt(LocalDate born, int years, LocalDate expected) {
        assertEquals(expected, AgePolicy.birthday(born, years));
    }
}
