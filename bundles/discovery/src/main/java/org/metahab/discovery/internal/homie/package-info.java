/** The Homie convention: {@code homie/DEVICE/NODE/PROPERTY}, {@code homie/5/DEVICE/NODE/PROPERTY}. */
@NullMarked
package org.metahab.discovery.internal.homie;

import org.jspecify.annotations.NullMarked;
