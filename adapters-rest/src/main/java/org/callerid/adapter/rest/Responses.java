// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CapacityPlanReport;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.AllocationResult;
import org.callerid.application.port.in.AllocationResult.Allocated;
import org.callerid.application.port.in.AllocationResult.CalledTooOften;
import org.callerid.application.port.in.AllocationResult.DeadlineExceeded;
import org.callerid.application.port.in.AllocationResult.NoneAvailable;
import org.callerid.application.port.in.AllocationResult.RateLimited;
import org.callerid.application.port.in.AreaCodeDetails;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Permission;
import org.callerid.domain.access.Role;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.validation.InvalidValueException;

/** Maps each outcome to a status and a body. */
final class Responses {
    private static final int UNPROCESSABLE = 422;
    /** Short, because a number may be released or a store recover at any moment. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final String MATCH = "X-CallerID-Match";
    private static final String DISTANCE = "X-CallerID-Distance-Km";

    private Responses() {}

    static Response allocation(AllocationResult result, ResponseFormat format, boolean explained, Instant now) {
        return switch (result) {
            case Allocated(var reservation) -> allocated(reservation, format, explained);
            case NoneAvailable() -> unavailable("No available caller-IDs at this time");
            case RateLimited(var retryAt) -> retryLater(Status.TOO_MANY_REQUESTS.getStatusCode(),
                    "Rate limit exceeded for this agent", Duration.between(now, retryAt));
            case CalledTooOften(var retryAt) -> retryLater(Status.TOO_MANY_REQUESTS.getStatusCode(),
                    "This person was called often enough", Duration.between(now, retryAt));
            case DeadlineExceeded() -> unavailable("The service could not answer in time");
        };
    }

    private static Response allocated(Reservation reservation, ResponseFormat format, boolean explained) {
        Response.ResponseBuilder response = switch (format) {
            case JSON, JSON_WITH_PROBLEMS -> Response.ok(Json.write(NextCidJson.of(reservation, explained)),
                    MediaType.APPLICATION_JSON_TYPE);
            case TEXT -> Response.ok(reservation.number().value(), MediaType.TEXT_PLAIN_TYPE);
        };
        response.header(MATCH, reservation.match().tier().label());
        reservation.match().distanceKm().ifPresent(km -> response.header(DISTANCE, km));
        return response.build();
    }

    static Response callBack(CallBack callBack, ResponseFormat format) {
        CallBackJson answer = CallBackJson.of(callBack);
        return switch (format) {
            case JSON, JSON_WITH_PROBLEMS -> json(answer);
            case TEXT -> Response.ok(Objects.requireNonNullElse(answer.campaign(), ""), MediaType.TEXT_PLAIN_TYPE)
                    .build();
        };
    }

    static Response released(List<CallerIdNumber> numbers) {
        return json(ResponseBodies.Released.of(numbers));
    }

    static Response added(CallerIdRecord record) {
        return json(ResponseBodies.Added.of(record));
    }

    static Response alreadyExists(CallerIdNumber number) {
        return error(Status.CONFLICT, "Caller-ID " + number + " already exists");
    }

    static Response number(CallerIdRecord record) {
        return Response.fromResponse(json(CallerIdJson.of(record))).tag(EntityTags.tag(record)).build();
    }

    static Response changed(ChangeCallerId.Result result, CallerIdNumber number) {
        return switch (result) {
            case ChangeCallerId.Result.Changed(var record) -> number(record);
            case ChangeCallerId.Result.NotFound() -> notFound(number);
            case ChangeCallerId.Result.Conflict(var current) -> Response
                    .fromResponse(error(Status.PRECONDITION_FAILED,
                            "Caller-ID " + number
                                    + " was changed meanwhile; read it again, then send the change again"))
                    .tag(EntityTags.tag(current))
                    .build();
        };
    }

    static Response numbers(List<CallerIdRecord> page, boolean moreFollow) {
        return json(ResponseBodies.NumberPage.of(page, moreFollow));
    }

    static Response deleted(CallerIdNumber number) {
        return json(ResponseBodies.Deleted.of(number));
    }

    static Response imported(Report report, boolean whole) {
        StreamingOutput json = output -> ImportReportJson.write(report, whole, output);
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response csv(StreamingOutput sheet) {
        return csv(sheet, "caller_ids.csv");
    }

    static Response plan(CapacityPlan plan) {
        return Response.ok(Json.write(CapacityPlanReport.fields(plan)), MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response planAsCsv(CapacityPlan plan) {
        return csv(CapacityPlanReport.csv(plan).getBytes(StandardCharsets.UTF_8), "plan.csv");
    }

    static Response coverageAsCsv(String coverage) {
        return csv(coverage.getBytes(StandardCharsets.UTF_8), "coverage.csv");
    }

    static Response healthAsCsv(String health) {
        return csv(health.getBytes(StandardCharsets.UTF_8), "health.csv");
    }

    private static Response csv(Object sheet, String name) {
        return Response.ok(sheet, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    static Response statistics(StatisticsSnapshot statistics) {
        return json(StatisticsJson.of(statistics));
    }

    static Response areaCode(ShowAreaCodes.Result result) {
        return switch (result) {
            case ShowAreaCodes.Geographic found -> json(AreaCodeDetails.of(found));
            case ShowAreaCodes.NonGeographic(var areaCode, var use) -> error(Status.NOT_FOUND,
                    "Area code " + areaCode + " belongs to no place; it is for " + use.description());
            case ShowAreaCodes.Unassigned(var areaCode) ->
                error(Status.NOT_FOUND, "Area code " + areaCode + " is not assigned");
        };
    }

    static Response json(Record body) {
        return Response.ok(Json.write(body), MediaType.APPLICATION_JSON_TYPE).build();
    }

    static Response badRequest(String detail) {
        return error(Status.BAD_REQUEST, detail);
    }

    static Response unprocessable(String detail) {
        return error(UNPROCESSABLE, detail);
    }

    static Response notFound(CallerIdNumber number) {
        return error(Status.NOT_FOUND, "Caller-ID " + number + " is not listed");
    }

    static Response error(Status status, String detail) {
        return error(status.getStatusCode(), detail);
    }

    private static Response error(int status, String detail) {
        return Response.status(status, ErrorBody.reasonPhrase(status)).entity(new ErrorBody(status, detail)).build();
    }

    static Response tokenMissing() {
        return Response.fromResponse(error(Status.UNAUTHORIZED, "Send the admin token: Authorization: Bearer <token>"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    static Response tokenWrong() {
        return error(Status.FORBIDDEN, "Invalid admin token");
    }

    static Response notPermitted(Operator operator, Permission required) {
        return error(Status.FORBIDDEN, "This request needs the role " + Role.leastFor(required).displayName()
                + "; the token of " + operator.name() + " has the role " + operator.role().displayName());
    }

    static Response methodNotAllowed(String allowed) {
        Status status = Status.METHOD_NOT_ALLOWED;
        return Response.fromResponse(error(status, status.getReasonPhrase()))
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    private static Response unavailable(String detail) {
        return retryLater(Status.SERVICE_UNAVAILABLE.getStatusCode(), detail, RETRY_AFTER);
    }

    private static Response retryLater(int status, String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return Response.fromResponse(error(status, detail)).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    /**
     * The response to an exception.
     *
     * @param errorId shown if the failure is an internal error
     */
    static Response failure(Throwable failure, String errorId) {
        return switch (failure) {
            case CompletionException wrapper when wrapper.getCause() != null -> failure(wrapper.getCause(), errorId);
            case ExecutionException wrapper when wrapper.getCause() != null -> failure(wrapper.getCause(), errorId);
            case WebApplicationException refusal -> refusal(refusal.getResponse());
            case StoreUnavailableException unused ->
                unavailable("The store of numbers cannot be reached at the moment");
            case OverloadedException unused -> unavailable("Too many requests are waiting");
            case InvalidValueException refusal -> badRequest(refusal.reason().message());
            // Thrown by Jersey if a header such as Accept or Content-Type is malformed.
            case ProcessingException unused -> badRequest("A header of the request cannot be understood");
            default -> error(Status.INTERNAL_SERVER_ERROR,
                    "Internal error; the log tells more under " + errorId);
        };
    }

    private static Response refusal(Response response) {
        int status = response.getStatus();
        if (response.hasEntity() || status < Status.BAD_REQUEST.getStatusCode()) {
            return response;
        }
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? error(status, ErrorBody.reasonPhrase(status)) : methodNotAllowed(allowed);
    }
}
