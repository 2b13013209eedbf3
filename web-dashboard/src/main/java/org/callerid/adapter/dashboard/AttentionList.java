// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.port.in.ShowAttention;
import org.callerid.application.port.in.ShowOverview;
import org.callerid.domain.attention.Attention;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.attention.AttentionItem.AgentRateLimited;
import org.callerid.domain.attention.AttentionItem.AreaCodeBusy;
import org.callerid.domain.attention.AttentionItem.AreaCodeExhausted;
import org.callerid.domain.attention.AttentionItem.AreaCodeInactive;
import org.callerid.domain.attention.AttentionItem.AreaCodeNotOwned;
import org.callerid.domain.attention.AttentionItem.AreaCodeRunningOut;
import org.callerid.domain.attention.AttentionItem.CallsWithoutNumber;
import org.callerid.domain.attention.AttentionItem.DatabaseUnavailable;
import org.callerid.domain.attention.AttentionItem.ImportFailed;
import org.callerid.domain.attention.AttentionItem.NoActiveNumber;
import org.callerid.domain.attention.AttentionItem.NoAvailableNumber;
import org.callerid.domain.attention.AttentionItem.OutageEnded;
import org.callerid.domain.attention.AttentionItem.RequestsNotLogged;
import org.callerid.domain.attention.AttentionItem.SharedStoreEvicts;
import org.callerid.domain.attention.AttentionItem.SharedStoreUnavailable;
import org.callerid.domain.attention.AttentionItem.UnreadableRows;
import org.callerid.domain.numbering.AreaCode;

/** The verdict, and below it a sentence for everything that needs attention, with a link to where it can be mended. */
@Named("attention")
@RequestScoped
public class AttentionList {
    /** More would push everything else off the first screen. */
    private static final int MAX_LINES = 8;

    private static final int NAMED_ROWS = 5;

    private final Attention attention;
    private final ShowOverview overview;
    private final Messages messages;
    private final TimeFormats times;

    @Inject
    public AttentionList(ShowAttention showAttention, ShowOverview overview, Messages messages, TimeFormats times) {
        this.attention = showAttention.show();
        this.overview = overview;
        this.messages = messages;
        this.times = times;
    }

    /** The style class of the verdict. */
    public String verdict() {
        return attention.verdict().name();
    }

    public String verdictText() {
        return messages.of("verdict." + attention.verdict(), attention.items().size());
    }

    /** The worst items. */
    public List<Line> lines() {
        return attention.items().stream().limit(MAX_LINES).map(this::line).toList();
    }

    /** The items that are not among {@link #lines}. */
    public List<Line> more() {
        return attention.items().stream().skip(MAX_LINES).map(this::line).toList();
    }

    public String moreText() {
        return messages.of("attention.more", more().size());
    }

    private Line line(AttentionItem item) {
        String css = item.severity().name().toLowerCase(Locale.ROOT);
        return switch (item) {
            case DatabaseUnavailable() ->
                new Line(item.key(), css, messages.of("DATABASE_UNAVAILABLE"), Optional.empty());
            case SharedStoreUnavailable() ->
                new Line(item.key(), css, messages.of("SHARED_STORE_UNAVAILABLE"), Optional.empty());
            case SharedStoreEvicts() -> new Line(item.key(), css, messages.of("SHARED_STORE_EVICTS"), Optional.empty());
            case NoActiveNumber(long owned) -> new Line(item.key(), css, messages.of("attention.none-active", owned),
                    Optional.of(numbers().with("status", "INACTIVE")));
            case NoAvailableNumber(long active) ->
                new Line(item.key(), css, messages.of("attention.none-available", active),
                        Optional.of(numbers()));
            case CallsWithoutNumber(long calls) ->
                new Line(item.key(), css, messages.of("attention.calls-without-number", calls),
                        Optional.of(calls().with("outcome", "NONE_AVAILABLE")));
            case OutageEnded(var outage) -> new Line(item.key(), css,
                    messages.of("attention.outage", times.time(outage.from()),
                            times.time(outage.to()), outage.requests()),
                    Optional.of(calls().with("outcome", "UNAVAILABLE")));
            case AreaCodeExhausted(AreaCode areaCode, long requests, Optional<Instant> until) ->
                new Line(item.key(), css,
                        messages.of("attention.exhausted", areaCode.digits(), requests, times.compact(until)),
                        Optional.of(coverage(areaCode)));
            case AreaCodeBusy(AreaCode areaCode, long active) -> new Line(item.key(), css,
                    messages.of("attention.busy", areaCode.digits(), active), Optional.of(coverage(areaCode)));
            case AreaCodeRunningOut(AreaCode areaCode, Instant at) -> new Line(item.key(), css,
                    messages.of("attention.running-out", areaCode.digits(), times.time(at)),
                    Optional.of(coverage(areaCode)));
            case AreaCodeInactive(AreaCode areaCode, long requests, long owned) -> new Line(item.key(), css,
                    messages.of("attention.inactive", areaCode.digits(), requests, owned),
                    Optional.of(numbers().with("area", areaCode.digits())));
            case AreaCodeNotOwned(AreaCode areaCode, long requests) -> new Line(item.key(), css,
                    messages.of("attention.not-owned", areaCode.digits(), requests),
                    Optional.of(coverage(areaCode)));
            case AgentRateLimited(var agent, long rejected, long requests) -> new Line(item.key(), css,
                    messages.of("attention.agent", agent.name(), rejected, requests),
                    Optional.of(calls().with("agent", agent.name()).with("outcome", "RATE_LIMITED")));
            case ImportFailed(Instant at, long rows, String by) -> new Line(item.key(), css,
                    messages.of("attention.import", by, times.dayAndTime(at), rows),
                    Optional.of(PageUrl.of("changes").with("who", by)));
            case UnreadableRows(long rows) -> new Line(item.key(), css,
                    messages.of("warning.unreadable", rows, unreadableRows()), Optional.empty());
            case RequestsNotLogged(long requests) -> new Line(item.key(), css, messages.of("warning.dropped", requests),
                    Optional.empty());
        };
    }

    private String unreadableRows() {
        return overview.warnings()
                .unreadableRows()
                .stream()
                .limit(NAMED_ROWS)
                .map(row -> row.table() + " " + row.key() + ": " + row.reason())
                .collect(Collectors.joining("; "));
    }

    private static PageUrl numbers() {
        return PageUrl.of("numbers");
    }

    private static PageUrl calls() {
        return PageUrl.of("calls");
    }

    private static PageUrl coverage(AreaCode areaCode) {
        return PageUrl.of("coverage").with("area", areaCode.digits());
    }

    /**
     * A sentence about one item.
     *
     * @param key identifies what it is about
     * @param css the style class
     * @param page where it can be mended or looked at
     */
    public record Line(String key, String css, String text, Optional<PageUrl> page) {
        public String address() {
            return page.map(PageUrl::toString).orElse("");
        }
    }
}
