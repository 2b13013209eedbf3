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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Imports and exports numbers as files. */
@jakarta.ws.rs.Path("/")
@AdminOnly
@Dependent
@SecurityRequirement(name = CallerIdApplication.ADMIN_TOKEN)
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
    @jakarta.ws.rs.Path(Endpoints.IMPORT)
    @Operation(summary = "Import a CSV file or an .xlsx workbook", description = "Adds numbers not listed yet, changes those that are. Bad rows are reported, the others loaded.")
    @APIResponse(responseCode = "200", description = "Loaded", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "report", value = Examples.IMPORTED)))
    @APIResponse(responseCode = "400", description = "Nothing was loaded: the file as a whole cannot be read, or more must be said about its columns; the answer says why")
    @APIResponse(responseCode = "503", description = "The store stayed out; the answer says how many rows are loaded. The same file can be loaded again")
    public Response importSheet(@Context ContainerRequestContext request,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Parameter(description = "What a column is read as, by its heading or position: did=caller_id, 1=caller_id, status=ignore. May be given several times", example = "did=caller_id") @QueryParam("map") List<String> mappings,
            @Parameter(description = "\"all\" for all refused rows instead of the first 1,000") @QueryParam("refused") @Nullable String refused,
            @RequestBody(content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "sheet", value = Examples.SHEET))) InputStream body) {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Responses.error(Status.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file as it is: curl --data-binary @caller_ids.csv -H 'Content-Type: text/csv'");
        }
        ColumnMapping mapping = ColumnMapping.parse(mappings);
        Path sheet = storeImportFile.store(body);
        try {
            Report report = importCallerIds.importFrom(sheet, mapping, Actors.of(request), rows -> {});
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
    @Operation(summary = "Export all numbers as CSV", description = "What it writes, import reads.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "sheet", value = Examples.SHEET)))
    public Response exportSheet() {
        return Responses.csv(this::write);
    }

    private void write(OutputStream output) throws IOException {
        Writer sheet = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        exportCallerIds.exportTo(sheet);
        sheet.flush();
    }
}
