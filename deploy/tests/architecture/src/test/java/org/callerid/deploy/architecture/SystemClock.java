// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;

/**
 * No code reads this machine's wall clock, except the check that compares it; the time comes from the database. Elapsed
 * time, {@link System#nanoTime}, is
 * allowed everywhere.
 */
final class SystemClock {
    private static final Set<String> READINGS = Set.of("java.lang.System.currentTimeMillis",
            "java.time.InstantSource.system", "java.time.Clock.system", "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone", "java.time.Clock.tickMillis", "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes", "java.util.Calendar.getInstance");

    private SystemClock() {}

    static ArchRule isReadByNobody() {
        return noClasses().that()
                .doNotHaveSimpleName("ClockCheck")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("it reads the system clock", SystemClock::isReading));
    }

    static boolean isReading(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && (READINGS.contains(target.getOwner().getName() + "." + target.getName()) || isNow(target)
                        || isDateOfNow(target));
    }

    private static boolean isNow(CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time") && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isDateOfNow(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return (owner.isEquivalentTo(Date.class) || owner.isEquivalentTo(GregorianCalendar.class))
                && target.getName().equals("<init>") && target.getRawParameterTypes().isEmpty();
    }
}
