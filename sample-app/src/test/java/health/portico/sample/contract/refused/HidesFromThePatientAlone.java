package health.portico.sample.contract.refused;

import health.portico.api.record.ClinicalNote;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.ViewerKind;
import health.portico.sample.contract.BrokenPlugins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Hides from the patient and proxies what guests and apps see. */
@ApplicationScoped
public class HidesFromThePatientAlone extends BrokenPlugins.Good {
    @Override
    public List<Restriction<?>> restrictions() {
        return List.of(Restriction.hide(ClinicalNote.class, "plugin.shop.patient", n -> true)
                .from(Set.of(ViewerKind.PATIENT, ViewerKind.PROXY)));
    }
}
