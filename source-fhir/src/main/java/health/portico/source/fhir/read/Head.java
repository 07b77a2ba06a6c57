package health.portico.source.fhir.read;

import health.portico.api.record.SensitivityLabel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of all items find.
 *
 * @param subject whose item it is
 * @param encounters the visits that it names
 * @param labels the security labels of the resource itself
 * @param title what a list shows
 * @param date when it happened
 * @param relations pointers to other items, without the visits
 */
public record Head(
        Ref subject,
        List<Ref> encounters,
        Set<SensitivityLabel> labels,
        String title,
        @Nullable When date,
        List<Relation> relations) {}
