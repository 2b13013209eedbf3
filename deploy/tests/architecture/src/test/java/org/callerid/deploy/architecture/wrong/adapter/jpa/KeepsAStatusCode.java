// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.adapter.jpa;

record KeepsAStatusCode(int status) {}
