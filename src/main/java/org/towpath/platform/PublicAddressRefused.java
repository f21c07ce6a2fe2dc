package org.towpath.platform;

/** Messages were to go out with links that lead nowhere; the node does not start. */
class PublicAddressRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublicAddressRefused(String address) {
        super("Nobody outside reaches " + address + ", with which links in messages would begin");
    }
}
