package health.portico.core.record.web;

import health.portico.api.visibility.VisibleItem;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets a resource of a plugin return a visible item as it is, with all that its own page shows. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class ItemWriter implements MessageBodyWriter<VisibleItem<?>> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == VisibleItem.class;
    }

    @Override
    public void writeTo(
            VisibleItem<?> value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(RecordJson.item(value));
    }
}
