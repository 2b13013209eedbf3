// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callerid.application.model.ResponseTimePercentiles;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.port.out.Traffic;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;

/**
 * Traffic as told. Whatever period is asked for, there is a request at either end, and response times are as long as
 * it.
 */
final class FakeTraffic implements Traffic {
    List<TrafficMinute> steps = List.of();
    Map<AreaCode, RequestCounts> lastHour = Map.of();
    Map<AreaCode, RequestCounts> today = Map.of();
    Map<Campaign, RequestCounts> campaigns = Map.of();
    Map<Instant, RequestCounts> hours = Map.of();
    Map<Agent, RequestCounts> agents = Map.of();
    Map<AreaCode, RecentDemand> recent = Map.of();
    List<AreaCodeDemand> peaks = List.of();
    List<Instant> dayStarts = List.of();

    @Override
    public List<TrafficMinute> minutes(Instant from, Instant to) {
        return List.of(new TrafficMinute(from, 1, 0, 0, 0, 0), new TrafficMinute(to, 1, 0, 0, 0, 0));
    }

    @Override
    public List<TrafficMinute> steps(Instant from, Instant to, Duration step) {
        return steps;
    }

    @Override
    public Map<AreaCode, RequestCounts> lastHourByAreaCode(Instant at) {
        return lastHour;
    }

    @Override
    public Map<AreaCode, RequestCounts> byAreaCode(Instant from, Instant to) {
        return today;
    }

    @Override
    public Map<Campaign, RequestCounts> lastHourByCampaign(Instant at) {
        return campaigns;
    }

    @Override
    public Map<Instant, RequestCounts> hoursOfCampaign(Campaign campaign, Instant from, Instant to) {
        return hours;
    }

    @Override
    public Map<Agent, RequestCounts> lastHourByAgent(Instant at) {
        return agents;
    }

    @Override
    public Map<AreaCode, RecentDemand> recentByAreaCode(Instant at) {
        return recent;
    }

    @Override
    public List<AreaCodeDemand> peakDemand(List<Instant> days) {
        dayStarts = days;
        return peaks;
    }

    @Override
    public ResponseTimePercentiles responseTimes(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        return new ResponseTimePercentiles(time, time, time);
    }
}
