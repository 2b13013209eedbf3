// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import org.callerid.domain.access.Permission;

/** Has each method for operators checked against the role of the one who sends the request. */
@Provider
@Dependent
class PermissionFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (UnknownParameterFeature.isOperatorOnly(method)) {
            context.register(new PermissionFilter(requiredBy(method)), Priorities.AUTHORIZATION);
        }
    }

    static Permission requiredBy(Method method) {
        return Optional.ofNullable(method.getAnnotation(RequiresPermission.class))
                .map(RequiresPermission::value)
                .orElse(Permission.READ);
    }
}
