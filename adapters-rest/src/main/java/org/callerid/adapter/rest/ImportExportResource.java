// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.application.port.in.StoreImportFile;
import org.callerid.domain.access.Permission;
import org.callerid.domain.audit.Attribution;
import org.jspecify.annotations.Nullable;

/** Imports and exports numbers as files. */
@jakarta.ws.rs.Path("/")
@OperatorOnly
@Dependent
public class ImportExportResource {
    private final ImportCallerIds importCallerIds;
    private final ExportCallerIds exportCallerIds;
    private final StoreImportFile storeImportFile;

    @Inject
    ImportExportResource(ImportCallerIds importCallerIds, ExportCallerIds exportCallerIds,
            StoreImportFile storeImportFile) {
        this.importCallerIds = importCallerIds;
        this.exportCallerIds = exportCallerIds;
        this.storeImportFile = storeImportFile;
    }

    @POST
    @RequiresPermission(Permission.CHANGE_NUMBERS)
    @jakarta.ws.rs.Path(Endpoints.IMPORT)
    public Response importSheet(@Context ContainerRequestContext request,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @QueryParam("map") List<String> mappings,
            @QueryParam("refused") @Nullable String refused,
            @QueryParam("reason") @Nullable String reason,
            InputStream body) {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Responses.error(Status.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file as it is: curl --data-binary @caller_ids.csv -H 'Content-Type: text/csv'");
        }
        ColumnMapping mapping = ColumnMapping.parse(mappings);
        Attribution by = Attributions.of(request, reason);
        Path sheet = storeImportFile.store(body);
        try {
            Report report = importCallerIds.importFrom(sheet, mapping, by, rows -> {});
            return Responses.imported(report, "all".equals(refused));
        } catch (ImportInterruptedException e) {
            return Responses.error(Status.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        } finally {
            delete(sheet);
        }
    }

    private static void delete(Path sheet) {
        try {
            Files.deleteIfExists(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @jakarta.ws.rs.Path(Endpoints.EXPORT)
    public Response exportSheet() {
        return Responses.csv(this::write);
    }

    private void write(OutputStream output) throws IOException {
        Writer sheet = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        exportCallerIds.exportTo(sheet);
        sheet.flush();
    }
}
