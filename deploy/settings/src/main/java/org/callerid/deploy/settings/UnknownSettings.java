// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Names that look like settings and are none: most often misspelt ones. */
public final class UnknownSettings {
    /** Read by others: the shell script and Docker Compose; or set by systemd for its watchdog. */
    private static final Set<String> OF_OTHERS = Set.of("JAVA_OPTS", "JAVA_HOME", "REDIS_MAXMEMORY", "WATCHDOG_PID",
            "WATCHDOG_USEC");
    /** Not POSTGRES_ and REDIS_: container platforms and other programs define such names, too. */
    private static final Pattern OURS = Pattern
            .compile(
                    "(?:API|AGI|ALLOWED|ADMIN|DEFAULT|USAGE|LOCAL_PRESENCE|SHORT_CALL|NEXT_CID|RETENTION|CALLBACK|STICKY|PERSON|SAME_NUMBER|WATCHDOG|WARM_UP|LOG|ALERT|TRACES)_.*");

    private UnknownSettings() {}

    /** One sentence for each file, and for the environment, that contains such names. */
    public static List<String> in(Config config) {
        Set<String> known = Stream.concat(SettingDefinitions.all().stream().map(Setting::name), OF_OTHERS.stream())
                .collect(Collectors.toUnmodifiableSet());
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .map(source -> sentence(source, unknown(source, known)))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Set<String> unknown(ConfigSource source, Set<String> known) {
        Set<String> names = new TreeSet<>(source.getPropertyNames());
        names.removeAll(known);
        if (!(source instanceof EnvFileConfigSource)) {
            names.removeIf(name -> !OURS.matcher(name).matches());
        }
        return names;
    }

    private static String sentence(ConfigSource source, Set<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String where = source instanceof EnvFileConfigSource ? source.getName() : "the environment";
        return "Not a setting of this service, in " + where + ": " + String.join(", ", names)
                + "; see callerid config for the names.";
    }
}
