// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the query parameters that a resource method reads without {@link jakarta.ws.rs.QueryParam}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface QueryParameters {
    String[] value();

    /** Whether other parameters are ignored, for scripts written for the older service. */
    boolean othersAreIgnored() default false;
}
