// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.callerid.domain.access.Permission;

/** What an {@link OperatorOnly} method requires besides a valid token; without it, {@link Permission#READ}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface RequiresPermission {
    Permission value();
}
