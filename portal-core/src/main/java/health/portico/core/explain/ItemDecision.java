package health.portico.core.explain;

import health.portico.api.record.ItemId;
import health.portico.api.record.ItemKind;
import health.portico.api.visibility.Decision;

/**
 * The decision on one item, without anything of its content.
 *
 * @param item which
 * @param kind what sort of item
 * @param decision visible or not, with every cause
 */
public record ItemDecision(ItemId item, ItemKind kind, Decision decision) {}
