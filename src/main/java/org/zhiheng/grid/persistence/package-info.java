/** Tasks, clues, outings, photos and invitations in the database. */
package org.zhiheng.grid.persistence;
