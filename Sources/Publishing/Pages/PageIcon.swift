// SPDX-License-Identifier: Apache-2.0

/// The mark in a browser's tab: the crier's call.
enum PageIcon {
    static let text = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
        <rect width="32" height="32" rx="6" fill="#14532d"/>
        <path d="M7 13v6h4l8 6V7l-8 6z" fill="#fbf9f4"/>
        <path d="M22 11c2.6 2.6 2.6 7.4 0 10M25 8c4.4 4.4 4.4 11.6 0 16" fill="none" stroke="#fbf9f4"
         stroke-width="2.2" stroke-linecap="round"/>
        </svg>

        """
}
