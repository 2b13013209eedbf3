// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.planning;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Erlang's formula for a system in which a call that finds no free server is lost. It holds whatever the distribution
 * of the holding times.
 */
public final class ErlangB {
    private ErlangB() {}

    /**
     * The share of calls that find no free server.
     *
     * @param servers 0 or more; not necessarily whole
     * @param load in erlangs: calls per time, times the mean holding time; 0 or more
     */
    public static double blocking(double servers, double load) {
        if (load == 0) {
            return servers > 0 ? 0 : 1;
        }
        // B = e^-A A^n / Gamma(n + 1, A), both divided by Gamma(n + 1).
        double carried = RegularizedGamma.Q.value(servers + 1, load);
        double refused = RegularizedGamma.P.derivative(servers + 1, load);
        // Too small for a double only if the load is much larger than the servers, which are then always busy.
        return refused < Double.MIN_NORMAL || carried < Double.MIN_NORMAL ? 1 - servers / load : refused / carried;
    }

    /**
     * The smallest whole number of servers that lose no larger share of calls.
     *
     * @param peakedness of calls that arrive together, 1 if they arrive at random: both servers and load are divided by
     *            it (Hayward's approximation)
     */
    public static long servers(double load, double maxBlocking, double peakedness) {
        // Servers cannot carry more than one erlang each.
        long tooFew = (long) Math.max(-1, Math.ceil(load * (1 - maxBlocking)) - 1);
        long step = 1;
        while (blocking((tooFew + step) / peakedness, load / peakedness) > maxBlocking) {
            tooFew += step;
            step *= 2;
        }
        long enough = tooFew + step;
        while (enough - tooFew > 1) {
            long middle = tooFew + (enough - tooFew) / 2;
            if (blocking(middle / peakedness, load / peakedness) > maxBlocking) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }
}
