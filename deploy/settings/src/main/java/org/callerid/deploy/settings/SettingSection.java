// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.util.List;

/** Settings that are documented together. */
record SettingSection(String title, List<Setting<?>> settings) {}
