// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ImportCallerIds;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Numbers by the file. */
@Path("/")
@AdminOnly
@Dependent
@SecurityRequirement(name = CallerIdApplication.ADMIN_TOKEN)
public class SheetsResource {
    private final ImportCallerIds importCallerIds;
    private final ExportCallerIds exportCallerIds;

    @Inject
    SheetsResource(ImportCallerIds importCallerIds, ExportCallerIds exportCallerIds) {
        this.importCallerIds = importCallerIds;
        this.exportCallerIds = exportCallerIds;
    }

    @POST
    @Path(Endpoints.IMPORT)
    @Operation(summary = "Import a CSV file", description = "Adds numbers not listed yet, changes those that are. Bad rows are reported, the others loaded.")
    @APIResponse(responseCode = "200", description = "Loaded", content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "report", value = Examples.IMPORTED)))
    @APIResponse(responseCode = "400", description = "The file as a whole cannot be read; the answer says why")
    public Response importSheet(@Context ContainerRequestContext request,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @RequestBody(content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "sheet", value = Examples.SHEET))) InputStream body) {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Answers.error(Status.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file as it is: curl --data-binary @caller_ids.csv -H 'Content-Type: text/csv'");
        }
        try {
            // A decoder of its own: the usual one would replace what is no UTF-8, and carriers would be misspelt.
            return Answers.imported(
                    importCallerIds.importFrom(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()),
                            Actors.of(request)));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return Answers.badRequest("The file must be in UTF-8; rows before the first wrong byte may be loaded");
            }
            throw e;
        }
    }

    @GET
    @Path(Endpoints.EXPORT)
    @Operation(summary = "Export all numbers as CSV", description = "What it writes, import reads.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "sheet", value = Examples.SHEET)))
    public Response exportSheet() {
        return Answers.sheet(this::write);
    }

    private void write(OutputStream output) throws IOException {
        Writer sheet = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        exportCallerIds.exportTo(sheet);
        sheet.flush();
    }
}
