// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.security.jacc.Policy;
import jakarta.security.jacc.PolicyFactory;
import jakarta.security.jacc.WebResourcePermission;
import java.security.Permission;
import java.security.PermissionCollection;
import javax.security.auth.Subject;

/**
 * Makes {@code GET /} public. Payara 7 checks it against the pattern {@code /}, which stands for everything that no
 * constraint names and is granted to nobody, instead of against the empty pattern.
 */
public final class PublicRootPolicyFactory extends PolicyFactory {
    /** Called by Payara. */
    public PublicRootPolicyFactory(PolicyFactory wrapped) {
        super(wrapped);
    }

    @Override
    public Policy getPolicy(String contextId) {
        return new OpenRoot(getWrapped().getPolicy(contextId));
    }

    @Override
    public void setPolicy(String contextId, Policy policy) {
        getWrapped().setPolicy(contextId, policy);
    }

    private record OpenRoot(Policy rest) implements Policy {
        @Override
        public boolean isExcluded(Permission permission) {
            return rest.isExcluded(permission);
        }

        @Override
        public boolean isUnchecked(Permission permission) {
            return isRoot(permission) || rest.isUnchecked(permission);
        }

        @Override
        public boolean impliesByRole(Permission permission, Subject subject) {
            return rest.impliesByRole(permission, subject);
        }

        @Override
        public PermissionCollection getPermissionCollection(Subject subject) {
            return rest.getPermissionCollection(subject);
        }

        @Override
        public boolean implies(Permission permission, Subject subject) {
            return isRoot(permission) || rest.implies(permission, subject);
        }

        @Override
        public void refresh() {
            rest.refresh();
        }

        private static boolean isRoot(Permission permission) {
            return permission instanceof WebResourcePermission && permission.getName().equals("/");
        }
    }
}
