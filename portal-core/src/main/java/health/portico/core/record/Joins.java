package health.portico.core.record;

import health.portico.api.record.Category;

/** Brings together what the source has and what the portal keeps itself. Asked at most once a category and request. */
@FunctionalInterface
interface Joins {
    CategoryItems items(PatientSnapshot snapshot, Category category);
}
