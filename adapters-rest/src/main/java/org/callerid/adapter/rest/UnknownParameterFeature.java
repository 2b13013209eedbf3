// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rejects unknown query parameters of administrators' requests. If a misspelt one were ignored, a list would have too
 * many numbers, and a release could end the wrong call's reservation. Dialers' requests are served all the same.
 */
@Provider
@Dependent
class UnknownParameterFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (isOperatorOnly(method) && !othersAreIgnored(method)) {
            context.register(new UnknownParameterFilter(knownTo(method)), Priorities.USER);
        }
    }

    static boolean isOperatorOnly(Method method) {
        return method.isAnnotationPresent(OperatorOnly.class)
                || method.getDeclaringClass().isAnnotationPresent(OperatorOnly.class);
    }

    private static boolean othersAreIgnored(Method method) {
        return declaredOn(method).map(QueryParameters::othersAreIgnored).orElse(false);
    }

    /** The names of all query parameters that a resource method reads. */
    static List<String> knownTo(Method method) {
        return Stream.concat(
                Arrays.stream(method.getParameters()).flatMap(UnknownParameterFeature::names),
                declaredOn(method).stream().flatMap(declared -> Arrays.stream(declared.value())))
                .toList();
    }

    private static Stream<String> names(Parameter parameter) {
        return Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Optional<QueryParameters> declaredOn(Method method) {
        return Optional.ofNullable(method.getAnnotation(QueryParameters.class));
    }
}
