// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

/** Where the admin token that is valid after a start comes from. */
public enum AdminTokenOrigin {
    /** It is this node's ADMIN_TOKEN. */
    CONFIGURED,
    /** This node's ADMIN_TOKEN was replaced by another token before, and is not valid. */
    CONFIGURED_IS_RETIRED,
    /** This start generated it and wrote it to {@link AdminTokenFile}. */
    GENERATED,
    /** It was valid before this start. */
    STORED
}
