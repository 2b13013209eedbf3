// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** How an operator's browser is set up. */
record Appearance(Screen screen, Scheme scheme, Locale language, ZoneId zone) {
    /** A wide, light window in English, with a clock that shows UTC. */
    static Appearance usual() {
        return new Appearance(Screen.WIDE, Scheme.LIGHT, Locale.ENGLISH, ZoneOffset.UTC);
    }

    Appearance on(Screen other) {
        return new Appearance(other, scheme, language, zone);
    }

    Appearance in(Scheme other) {
        return new Appearance(screen, other, language, zone);
    }

    Appearance speaking(Locale other) {
        return new Appearance(screen, scheme, other, zone);
    }

    Appearance withTheClockOf(ZoneId other) {
        return new Appearance(screen, scheme, language, other);
    }

    /** The size of the page area, in CSS pixels. */
    enum Screen {
        WIDE(1280, 900, false),
        PHONE(390, 844, true),
        /** The narrowest one that pages must fit. */
        NARROW(320, 640, true),
        /** {@link #WIDE} at 200 %. */
        ZOOMED(640, 450, false);

        private final int width;
        private final int height;
        private final boolean mobile;

        Screen(int width, int height, boolean mobile) {
            this.width = width;
            this.height = height;
            this.mobile = mobile;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }

        /** Whether it has a touch screen and honours the page's viewport. */
        boolean isMobile() {
            return mobile;
        }
    }

    /** The colour scheme that the operator prefers, which a page can query. */
    enum Scheme {
        LIGHT,
        DARK;

        String inCss() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
