package health.portico.core.record.web;

import health.portico.api.visibility.VisiblePage;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;

/** Lets a resource of a plugin return a page of visible items as it is. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class PageWriter implements MessageBodyWriter<VisiblePage> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == VisiblePage.class;
    }

    @Override
    public void writeTo(
            VisiblePage value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(RecordJson.page(value, Optional.empty()));
    }
}
