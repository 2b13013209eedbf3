// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

/** The packages that the rules refer to. A rule can name no others, so a misspelt one cannot pass forever. */
enum Layer {
    DOMAIN("domain"),
    APPLICATION("application"),
    MODEL("application.model"),
    PORTS("application.port"),
    PORTS_IN("application.port.in"),
    PORTS_OUT("application.port.out"),
    USE_CASES("application.usecase"),
    ADAPTERS("adapter"),
    REST("adapter.rest"),
    JPA("adapter.jpa"),
    AGI("adapter.agi"),
    REDIS("adapter.redis"),
    SHEET("adapter.sheet"),
    METRICS("adapter.metrics"),
    ALERTS("adapter.alerts"),
    DASHBOARD("adapter.dashboard"),
    DEPLOY("deploy"),
    SETTINGS("deploy.settings"),
    BOOT("deploy.boot"),
    LAUNCHER("deploy.launcher"),
    WIRING("deploy.wiring"),
    RESILIENCE("deploy.resilience"),
    HTTP("deploy.http"),
    POSTGRES("deploy.postgres"),
    CLI("deploy.cli");

    private final String name;

    Layer(String name) {
        this.name = name;
    }

    /** Its package and the packages below, in ArchUnit's notation. */
    String in(ClassTree tree) {
        return tree.base() + "." + name + "..";
    }
}
