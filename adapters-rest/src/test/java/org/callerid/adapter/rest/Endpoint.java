// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callerid.domain.access.Permission;

/**
 * A method of a resource, with its address.
 *
 * @param verb in lower case
 */
record Endpoint(String verb, String path, Method method) {
    /** All but those that refuse HEAD. */
    static Stream<Endpoint> all() {
        return new CallerIdApplication().getClasses()
                .stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> of(type, method)));
    }

    private static Stream<Endpoint> of(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type != HEAD.class)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(verb -> new Endpoint(verb.value().toLowerCase(Locale.ROOT), path.replaceAll("/+", "/"), method));
    }

    boolean isOperatorOnly() {
        return UnknownParameterFeature.isOperatorOnly(method);
    }

    Permission requiredPermission() {
        return PermissionFeature.requiredBy(method);
    }

    List<String> queryParameters() {
        return UnknownParameterFeature.knownTo(method);
    }

    List<String> pathParameters() {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(PathParam.class)))
                .map(PathParam::value)
                .toList();
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
