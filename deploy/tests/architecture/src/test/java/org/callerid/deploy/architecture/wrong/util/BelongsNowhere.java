// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.util;

interface BelongsNowhere {}
