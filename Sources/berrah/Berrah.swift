// SPDX-License-Identifier: Apache-2.0

@main
struct Berrah {
    static func main() {
    }
}
