package health.portico.core.record.web;

import health.portico.api.record.RecordItem;
import health.portico.api.visibility.VisibleItem;
import health.portico.api.visibility.VisiblePage;
import health.portico.api.visibility.VisibleRecord;
import health.portico.core.web.JsonAnswer;
import health.portico.core.web.JsonFieldWriter;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** How visible items are written as JSON. It takes nothing but items that were decided to be visible. */
public final class RecordJson {
    /** So many bytes an item of a list has at most, mostly. */
    private static final int USUAL_ITEM = 640;

    private RecordJson() {}

    static byte[] page(VisiblePage page, Optional<String> disclaimer) {
        return page(page, disclaimer, (out, item) -> {});
    }

    /** @param more writes further fields of an item behind its own */
    public static byte[] page(
            VisiblePage page, Optional<String> disclaimer, BiConsumer<JsonFieldWriter, VisibleItem<?>> more) {
        int usualBytes = (page.items().size() + 1) * USUAL_ITEM;
        return JsonAnswer.bytes(usualBytes, json -> {
            json.writeStartObject();
            JsonAnswer.writeItems(json, page.items(), (out, visible) -> {
                listed(out, visible);
                more.accept(out, visible);
            });
            json.write("total", page.total());
            page.next().ifPresent(cursor -> json.write("next", cursor));
            disclaimer.ifPresent(words -> json.write("disclaimer", words));
            json.writeEnd();
        });
    }

    public static byte[] item(VisibleItem<?> visible) {
        return JsonAnswer.bytes(json -> {
            json.writeStartObject();
            full(new JsonFieldWriter(json), visible);
            json.writeEnd();
        });
    }

    /** Write everything that the item's own page shows into the object that is open. */
    public static void full(JsonFieldWriter out, VisibleItem<?> visible) {
        header(out, visible.item());
        visible.item().describeFully(out);
    }

    static byte[] record(VisibleRecord visible) {
        return record(visible, rest -> {});
    }

    /** @param rest writes further members after the categories */
    public static byte[] record(VisibleRecord visible, Consumer<JsonFieldWriter> rest) {
        return JsonAnswer.bytes(json -> {
            json.writeStartObject().writeStartObject("categories");
            visible.categories().keySet().stream().sorted().forEach(category -> {
                json.writeStartObject(category.name());
                JsonAnswer.writeItems(json, visible.items(category), RecordJson::listed);
                json.write("total", visible.items(category).size());
                json.writeEnd();
            });
            json.writeEnd();
            rest.accept(new JsonFieldWriter(json));
            json.writeEnd();
        });
    }

    private static void listed(JsonFieldWriter out, VisibleItem<?> visible) {
        header(out, visible.item());
        visible.item().describe(out);
    }

    private static void header(JsonFieldWriter out, RecordItem item) {
        out.text("id", item.id().value()).text("kind", item.kind().name()).text("title", item.title());
        item.date().ifPresent(date -> out.moment("date", date));
        out.objects("references", item.references(), (part, reference) -> part.text("role", reference.role())
                .text("id", reference.target().value()));
    }
}
