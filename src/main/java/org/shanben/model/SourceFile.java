package org.shanben.model;

/**
 * The file that an edition was made from.
 *
 * @param name its name without folders
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 * @param size its length in bytes
 * @param mediaType its media type as detected
 * @param pages how many pages it has; 0 where the format has none
 */
public record SourceFile(String name, String sha256, long size, String mediaType, int pages) {}
