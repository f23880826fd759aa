@NullMarked
package org.metahab.adaptation.internal;

import org.jspecify.annotations.NullMarked;
