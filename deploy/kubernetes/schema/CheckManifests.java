// SPDX-License-Identifier: Apache-2.0
import com.google.gson.Gson;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Checks rendered manifests against the Kubernetes API, which must know every field, and against what
 * docs/kubernetes.md promises. Prints what is wrong, and exits with status 1 then.
 */
public final class CheckManifests {
    private static final Gson GSON = new Gson();
    /** The longest graceful shutdown with a PostgreSQL outside, in seconds (docs/operating.md). */
    private static final int SHUTDOWN = 5;

    /** Reads JSON of one kind, and rejects unknown fields. */
    private interface Schema {
        Object parse(String json) throws IOException;
    }

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "apps/v1 Deployment", V1Deployment::fromJson,
            "v1 Service", V1Service::fromJson,
            "v1 ConfigMap", V1ConfigMap::fromJson,
            "v1 Secret", V1Secret::fromJson,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::fromJson,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::fromJson);

    private final List<Object> objects = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private int checks;

    private CheckManifests() {}

    public static void main(String[] args) throws IOException {
        CheckManifests check = new CheckManifests();
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        new Yaml(new SafeConstructor(strict)).loadAll(Files.readString(Path.of(args[0]))).forEach(check.objects::add);
        check.objects.forEach(check::checkSchema);
        if (check.errors.isEmpty()) {
            check.checkRules(args.length > 1 && args[1].equals("complete"));
        }
        check.errors.forEach(System.err::println);
        System.out.println(Path.of(args[0]).getFileName() + ": " + check.objects.size() + " objects, "
                + check.checks + " checks, " + check.errors.size() + " failed");
        System.exit(check.errors.isEmpty() ? 0 : 1);
    }

    private void checkSchema(Object object) {
        checks++;
        String kind = at(object, "apiVersion") + " " + at(object, "kind");
        Schema schema = SCHEMAS.get(kind);
        if (schema == null) {
            errors.add(kind + " is not expected here");
            return;
        }
        try {
            schema.parse(GSON.toJson(object));
        } catch (IOException | RuntimeException e) {
            errors.add(kind + ": " + e.getMessage());
        }
    }

    /** @param complete whether an overlay has added image, settings, secrets and dialers */
    private void checkRules(boolean complete) {
        for (Object object : objects) {
            equal("namespace of " + at(object, "kind"), at(object, "metadata", "namespace"), null);
        }
        Object deployment = only("Deployment");
        Object pod = at(deployment, "spec", "template", "spec");
        checkRollout(deployment, pod);
        checkSelectors(at(deployment, "spec", "template", "metadata", "labels"));
        checkSecurity(pod);
        Object container = at(pod, "containers", 0);
        checkProbes(container);
        Object ingress = at(only("NetworkPolicy"), "spec", "ingress");
        if (complete) {
            checkReferences(container);
            ((List<?>) ingress).forEach(rule -> equal("dialers in " + rule, isListed(at(rule, "from")), true));
            equal("some ingress", ((List<?>) ingress).isEmpty(), false);
            equal("image is set", Objects.equals(at(container, "image"), "callerid-rotation"), false);
            equal("addresses of clients are kept", at(only("Service"), "spec", "externalTrafficPolicy"), "Local");
        } else {
            equal("ingress of the base", ingress, List.of());
            equal("secrets of the base", all("Secret"), List.of());
        }
    }

    private void checkRollout(Object deployment, Object pod) {
        equal("two replicas", (int) at(deployment, "spec", "replicas") >= 2, true);
        equal("maxUnavailable", at(deployment, "spec", "strategy", "rollingUpdate", "maxUnavailable"), 0);
        equal("PodDisruptionBudget", at(only("PodDisruptionBudget"), "spec", "maxUnavailable"), 1);
        int sleep = Integer.parseInt((String) at(pod, "containers", 0, "lifecycle", "preStop", "exec", "command", 1));
        equal("time to stop", (int) at(pod, "terminationGracePeriodSeconds") > sleep + SHUTDOWN, true);
        equal("processes shared, so that the service is not process 1", at(pod, "shareProcessNamespace"), true);
        equal("no variables of services", at(pod, "enableServiceLinks"), false);
    }

    private void checkSelectors(Object labels) {
        equal("selector of the Deployment", at(only("Deployment"), "spec", "selector", "matchLabels"), labels);
        equal("selector of the PodDisruptionBudget", at(only("PodDisruptionBudget"), "spec", "selector", "matchLabels"),
                labels);
        equal("selector of the NetworkPolicy", at(only("NetworkPolicy"), "spec", "podSelector", "matchLabels"), labels);
        equal("selector of the Service", at(only("Service"), "spec", "selector"), labels);
        List<?> spread = (List<?>) at(only("Deployment"), "spec", "template", "spec", "topologySpreadConstraints");
        spread.forEach(each -> equal("selector of the spread", at(each, "labelSelector", "matchLabels"), labels));
        Object ports = at(only("Deployment"), "spec", "template", "spec", "containers", 0, "ports");
        for (Object port : (List<?>) at(only("Service"), "spec", "ports")) {
            equal("port " + port, ((List<?>) ports).stream()
                    .anyMatch(own -> at(own, "name").equals(at(port, "targetPort"))
                            && at(own, "containerPort").equals(at(port, "port"))), true);
        }
    }

    private void checkSecurity(Object pod) {
        equal("runAsNonRoot", at(pod, "securityContext", "runAsNonRoot"), true);
        equal("seccomp", at(pod, "securityContext", "seccompProfile", "type"), "RuntimeDefault");
        equal("token of the service account", at(pod, "automountServiceAccountToken"), false);
        Object container = at(pod, "containers", 0);
        equal("privilege escalation", at(container, "securityContext", "allowPrivilegeEscalation"), false);
        equal("read-only file system", at(container, "securityContext", "readOnlyRootFilesystem"), true);
        equal("capabilities", at(container, "securityContext", "capabilities"), Map.of("drop", List.of("ALL")));
        equal("memory limit", at(container, "resources", "limits", "memory") != null, true);
        for (Object volume : (List<?>) at(pod, "volumes")) {
            equal("volume " + at(volume, "name"), at(volume, "emptyDir", "sizeLimit") != null, true);
        }
        Object dataDir = ((List<?>) at(container, "env")).stream()
                .filter(variable -> at(variable, "name").equals("DATA_DIR"))
                .map(variable -> at(variable, "value"))
                .findFirst()
                .orElse("");
        equal("DATA_DIR below a volume", ((List<?>) at(container, "volumeMounts")).stream()
                .anyMatch(mount -> ((String) dataDir).startsWith(at(mount, "mountPath") + "/")), true);
    }

    private void checkProbes(Object container) {
        Map<String, String> paths = Map.of("startupProbe", "started", "readinessProbe", "ready", "livenessProbe",
                "live");
        paths.forEach((probe, path) -> {
            List<?> command = (List<?>) at(container, probe, "exec", "command");
            equal(probe, command.get(command.size() - 1), "http://127.0.0.1:8000/health/" + path);
            int seconds = Integer.parseInt((String) command.get(command.indexOf("-m") + 1));
            equal("time limit of " + probe, seconds < (int) at(container, probe, "timeoutSeconds"), true);
        });
    }

    /** Every object and key that the container refers to exists, unless it is optional. */
    private void checkReferences(Object container) {
        for (Object source : (List<?>) at(container, "envFrom")) {
            equal("settings", named("ConfigMap", at(source, "configMapRef", "name")).size(), 1);
        }
        for (Object variable : (List<?>) at(container, "env")) {
            checkReference("ConfigMap", at(variable, "valueFrom", "configMapKeyRef"));
            checkReference("Secret", at(variable, "valueFrom", "secretKeyRef"));
        }
    }

    private void checkReference(String kind, Object reference) {
        if (reference != null && at(reference, "optional") == null) {
            Set<Object> keys = named(kind, at(reference, "name")).stream()
                    .flatMap(object -> ((Map<?, ?>) at(object, "data")).keySet().stream())
                    .collect(Collectors.toSet());
            equal(kind + " has " + at(reference, "key"), keys.contains(at(reference, "key")), true);
        }
    }

    private static boolean isListed(Object from) {
        return from instanceof List<?> list && !list.isEmpty();
    }

    private Object only(String kind) {
        List<Object> found = all(kind);
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " objects of kind " + kind);
        }
        return found.get(0);
    }

    private List<Object> all(String kind) {
        return objects.stream().filter(object -> kind.equals(at(object, "kind"))).toList();
    }

    private List<Object> named(String kind, Object name) {
        return all(kind).stream().filter(object -> Objects.equals(at(object, "metadata", "name"), name)).toList();
    }

    /** The value at a path of keys and positions, or null. */
    private static Object at(Object node, Object... path) {
        Object found = node;
        for (Object step : path) {
            if (found instanceof List<?> list && step instanceof Integer position) {
                found = list.get(position);
            } else {
                found = found instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        return found;
    }

    private void equal(String what, Object actual, Object expected) {
        checks++;
        if (!Objects.equals(actual, expected)) {
            errors.add(what + ": " + actual + " instead of " + expected);
        }
    }
}
