package social.plaza.moderation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import social.plaza.moderation.LogEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a log to a file as it is read, however long it is. */
@Component
class LogExport {

    enum Format {
        CSV("text/csv"),
        JSON("application/json");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String fileName(String name) {
            return name + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final JsonMapper json;

    LogExport(JsonMapper json) {
        this.json = json;
    }

    void write(Format format, String name, boolean all, Stream<LogEntry> entries, HttpServletResponse response)
            throws IOException {
        head(format, name, response);
        List<LogColumn> columns = all ? LogColumn.ALL : LogColumn.PUBLIC;
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        switch (format) {
            case CSV -> csv(columns, entries.iterator(), out);
            case JSON -> json(columns, entries.iterator(), out);
        }
    }

    static void head(Format format, String name, HttpServletResponse response) {
        response.setContentType(format.type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(format.fileName(name))
                        .build()
                        .toString());
    }

    private static void csv(List<LogColumn> columns, Iterator<LogEntry> entries, Writer out) throws IOException {
        var csv = new Csv(out);
        csv.row(columns.stream().map(LogColumn::name).toList());
        while (entries.hasNext()) {
            LogEntry entry = entries.next();
            csv.row(columns.stream().map(column -> column.value().apply(entry)).toList());
        }
        out.flush();
    }

    private void json(List<LogColumn> columns, Iterator<LogEntry> entries, Writer out) {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartArray();
            while (entries.hasNext()) {
                LogEntry entry = entries.next();
                generator.writeStartObject();
                columns.forEach(column ->
                        write(generator.writeName(column.name()), column.value().apply(entry)));
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
    }

    private static void write(JsonGenerator generator, @Nullable Object value) {
        switch (value) {
            case null -> generator.writeNull();
            case Boolean yes -> generator.writeBoolean(yes);
            case Long number -> generator.writeNumber(number);
            default -> generator.writeString(value.toString());
        }
    }
}
