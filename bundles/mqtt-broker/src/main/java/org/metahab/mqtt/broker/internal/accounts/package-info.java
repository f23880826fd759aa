/** Accounts and their password files. */
@NullMarked
package org.metahab.mqtt.broker.internal.accounts;

import org.jspecify.annotations.NullMarked;
